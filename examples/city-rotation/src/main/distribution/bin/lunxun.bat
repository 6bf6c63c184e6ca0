@echo off
rem Runs Lunxun on Windows. UNTESTED: nobody has run this file yet.
setlocal
set "LUNXUN_HOME=%~dp0.."
set "LUNXUN_JAVA=java"
if defined JAVA_HOME set "LUNXUN_JAVA=%JAVA_HOME%\bin\java"
"%LUNXUN_JAVA%" -XX:InitialRAMPercentage=10 -XX:MaxRAMPercentage=70 -XX:+UseParallelGC -Dfile.encoding=UTF-8 "-Dlunxun.home=%LUNXUN_HOME%" "-Dlogback.configurationFile=%LUNXUN_HOME%\conf\logback.xml" %LUNXUN_JAVA_OPTS% -cp "%LUNXUN_HOME%\lib\*" org.lunxun.examples.cityrotation.Lunxun %*
exit /b %ERRORLEVEL%
