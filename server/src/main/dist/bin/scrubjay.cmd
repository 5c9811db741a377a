@echo off
rem Runs Scrubjay. Only Scrubjay itself writes to standard output, because that may carry a report or a
rem protocol. SCRUBJAY_JAR names another jar than the one beside this file.
setlocal
set "JAR=%~dp0..\lib\scrubjay.jar"
if defined SCRUBJAY_JAR set "JAR=%SCRUBJAY_JAR%"

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
rem An editor's server stays: its heap begins small, and half of it is for what one keystroke needs.
rem Its code is compiled early, because most of it runs once for each keystroke.
set "SERVER="
if "%~1"=="server" set "SERVER=-Xms20m -Xmx256m -XX:NewRatio=1 -XX:SurvivorRatio=2 -XX:+ExitOnOutOfMemoryError -XX:Tier0InvokeNotifyFreqLog=4 -XX:Tier3InvocationThreshold=32 -XX:Tier3MinInvocationThreshold=16 -XX:Tier3CompileThreshold=200"
"%JAVA%" -Xlog:disable -Xlog:all=warning:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+SuppressFatalErrorMessage -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:-UsePerfData %SERVER% -jar "%JAR%" %*
exit /b %errorlevel%
