@echo off
rem Runs Scrubjay from a checkout. Builds it first when it is missing or older than its sources.
rem Only Scrubjay itself writes to standard output, because that may carry a report or a protocol.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%server\target\scrubjay.jar"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" --version >nul 2>nul
if errorlevel 1 (
  echo scrubjay: Java is missing or too old: install Java 17 or newer, or set JAVA_HOME to it.>&2
  exit /b 2
)
set "MAJOR=0"
for /f "tokens=2 delims=. " %%v in ('""%JAVA%" --version"') do (
  set "MAJOR=%%v"
  goto version_known
)
:version_known
if %MAJOR% LSS 17 (
  echo scrubjay: Java 17 or newer is needed, and this one is %MAJOR%: set JAVA_HOME.>&2
  exit /b 2
)

powershell -NoProfile -Command "$r = $env:ROOT; $j = Get-Item -LiteralPath $env:JAR -ErrorAction SilentlyContinue; if (-not $j) { exit 1 }; $n = Get-ChildItem -Recurse -File ($r + 'pom.xml'), ($r + 'grammar\pom.xml'), ($r + 'grammar\src\main'), ($r + 'server\pom.xml'), ($r + 'server\src\main') | Where-Object { $_.LastWriteTime -gt $j.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }" 1>&2
if not errorlevel 1 goto run
echo scrubjay: building, which takes a moment the first time>&2
pushd "%ROOT%"
call mvn -q -B -pl server -am package -Dmaven.test.skip=true 1>&2
if errorlevel 1 (
  popd
  echo scrubjay: the build failed.>&2
  exit /b 2
)
popd

:run
"%JAVA%" -Xlog:disable -Xlog:all=warning:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "%JAR%" %*
exit /b %errorlevel%
