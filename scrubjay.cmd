@echo off
rem Runs Scrubjay from a checkout. Builds it first when it is missing or older than its sources, and then
rem hands over to the launcher that is also the distribution's.
setlocal
set "ROOT=%~dp0"
set "SCRUBJAY_JAR=%ROOT%server\target\scrubjay.jar"

powershell -NoProfile -Command "$r = $env:ROOT; $j = Get-Item -LiteralPath $env:SCRUBJAY_JAR -ErrorAction SilentlyContinue; if (-not $j) { exit 1 }; $n = Get-ChildItem -Recurse -File ($r + 'pom.xml'), ($r + 'grammar\pom.xml'), ($r + 'grammar\src\main'), ($r + 'server\pom.xml'), ($r + 'server\src\main') | Where-Object { $_.LastWriteTime -gt $j.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }" 1>&2
if not errorlevel 1 goto run
echo scrubjay: building, which takes a moment the first time>&2
pushd "%ROOT%"
call mvn -q -B -pl server -am package -Dmaven.test.skip=true -Dassembly.skipAssembly=true -Dcyclonedx.skip=true -Dlicense.skipAddThirdParty=true 1>&2
if errorlevel 1 (
  popd
  echo scrubjay: the build failed.>&2
  exit /b 2
)
popd

:run
call "%ROOT%server\src\main\dist\bin\scrubjay.cmd" %*
exit /b %errorlevel%
