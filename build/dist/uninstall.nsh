; What the uninstaller says at its end. Compiled by makensis on Windows; the language is the one the installer was used in.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    StrCmp $LANGUAGE 1049 packlineRussian
    StrCmp $LANGUAGE 2052 packlineChinese
    MessageBox MB_OK|MB_ICONINFORMATION "The station's records stay on this computer, in $APPDATA\Packline. Delete that folder to remove them." /SD IDOK
    Goto packlineSaid
    packlineRussian:
    MessageBox MB_OK|MB_ICONINFORMATION "Записи рабочего места остаются на этом компьютере: $APPDATA\Packline. Чтобы удалить их, удалите эту папку." /SD IDOK
    Goto packlineSaid
    packlineChinese:
    MessageBox MB_OK|MB_ICONINFORMATION "工作站的记录仍保留在本机：$APPDATA\Packline。如需清除，请删除该文件夹。" /SD IDOK
    packlineSaid:
  ${endIf}
!macroend
