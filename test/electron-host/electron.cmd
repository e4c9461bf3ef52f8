@rem The same for cmd.exe, which appends .cmd by itself. The electron command (cli.js) does not: there, start host.mjs with node.
@node "%~dp0host.mjs" "--electron-host-exe=%~f0" %*
