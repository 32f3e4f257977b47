extension Spanish {
    public var consolePortalIntro: String {
        "La página donde tus clientes ven lo que deben, pagan, cambian su tarjeta y bajan sus facturas."
    }

    public var consolePortalSwitchTitle: String { "El portal" }
    public var consolePortalIsOn: String { "Encendido" }
    public var consolePortalIsOff: String { "Apagado" }
    public var consolePortalOnExplained: String {
        "Tus clientes pueden entrar, y los correos llevan enlaces al portal."
    }
    public var consolePortalOffExplained: String {
        "Nadie puede entrar, y los correos no llevan enlaces al portal. Los cobros siguen como siempre."
    }
    public var consoleSwitchPortalOff: String { "Apagar el portal" }
    public var consoleSwitchPortalOn: String { "Encender el portal" }
    public var consolePortalOffQuestion: String { "¿Apagar el portal de clientes?" }
    public var consolePortalOffFollows: [String] {
        [
            "Quien lo abra leerá que no está disponible y que te escriba.",
            "Las sesiones abiertas se cierran ahora, y los enlaces enviados dejan de servir para siempre.",
            "Los correos que salgan desde ahora no llevan enlaces al portal.",
            "Los cobros, los reintentos y las facturas siguen como siempre.",
            "Puedes encenderlo de nuevo cuando quieras.",
        ]
    }
    public var consoleConfirmPortalOff: String { "Sí, apagarlo" }
    public var consolePortalSwitchedOff: String { "Apagamos el portal. Las sesiones abiertas se cerraron." }
    public var consolePortalSwitchedOn: String { "Encendimos el portal. Tus clientes ya pueden entrar." }

    public var consolePortalAddressTitle: String { "Su dirección" }
    public var consolePortalAddressIntro: String {
        "Es una sola para todos tus clientes: cada uno entra con su correo. Ponla en tu sitio, en tus mensajes o en la caja."
    }
    public var consolePortalAddressLabel: String { "Dirección del portal" }
    public var consoleCopyHint: String { "Selecciona todo el texto y cópialo." }
    public var consoleOpenPortal: String { "Abrir el portal" }
    public var consoleAddressOfThisMode: String {
        "Tu dirección pública muestra el otro modo. Esta muestra el modo en que estás ahora."
    }
    public var consoleChangeAddress: String { "Cambiar la dirección" }
    public var consoleSlugLabel: String { "Final de la dirección" }
    public func consoleSlugHint(_ beginning: String) -> String {
        "Va después de \(beginning). De 2 a 40 letras minúsculas sin acentos, números y guiones."
    }
    public var consoleSlugIsMalformed: String {
        "Usa de 2 a 40 letras minúsculas sin acentos, números y guiones, sin guion al principio ni al final."
    }
    public var consoleSlugIsTaken: String { "Otro comercio usa o usó esa dirección. Elige otra." }
    public func consoleSlugFollows(_ old: String, until: String) -> String {
        "Hasta el \(until), \(old) lleva a la dirección nueva, también desde los correos ya enviados. Después deja de funcionar."
    }
    public var consoleSlugSessions: String {
        "Quien esté dentro del portal tendrá que entrar otra vez."
    }
    public var consoleSlugChanged: String { "Cambiamos la dirección del portal." }
    public func consoleOldAddress(_ address: String, until: String) -> String {
        "\(address) lleva aquí hasta el \(until)."
    }

    public var consoleButtonTitle: String { "Botón para tu sitio" }
    public var consoleButtonIntro: String { "Pega este código donde quieras el botón. No carga nada de terceros." }
    public var consoleButtonText: String { "Gestionar suscripción" }
    public var consoleButtonCodeLabel: String { "Código HTML del botón" }
    public var consoleQRTitle: String { "Código QR" }
    public var consoleQRIntro: String { "Para imprimir: quien lo enfoca con la cámara llega a tu portal." }
    public var consoleQRAlt: String { "Código QR con la dirección del portal" }
    public var consoleDownloadQR: String { "Descargar imagen" }

    public var consoleOriginsTitle: String { "Sitios a los que el portal puede volver" }
    public var consoleOriginsIntro: String {
        "Una sesión hecha por API puede llevar una dirección de regreso. Con esta lista, solo a estos sitios; sin ella, a cualquiera que tu programa diga."
    }
    public var consoleOriginsLabel: String { "Sitios permitidos" }
    public var consoleOriginsHint: String { "Uno por línea, como https://tienda.ejemplo, sin nada después." }
    public func consoleOriginIsInvalid(_ line: Int) -> String {
        "Línea \(line): escribe el sitio como https://tienda.ejemplo, sin nada después."
    }
    public var consoleTooManyOrigins: String { "Guardamos como máximo 50 sitios." }
    public var consoleOriginsSaved: String { "Guardamos los sitios permitidos." }

    public var consoleFramesTitle: String { "El portal dentro de tu sitio" }
    public var consoleFramesIntro: String {
        "Sitios cuyas páginas pueden mostrar el portal en un marco. Sin ninguno, los navegadores se niegan."
    }
    public var consoleFrameOriginsLabel: String { "Sitios que pueden enmarcarlo" }
    public func consoleTooManyFrameOrigins(_ limit: Int) -> String {
        "Como máximo \(limit) sitios pueden enmarcar el portal."
    }
    public var consoleFrameOriginsSaved: String { "Guardamos los sitios que pueden enmarcar el portal." }
    public var consoleFramesFollow: String {
        "En cada visita tu programa hace una sesión y su dirección va en el marco: allí se abre sola, una vez. Las páginas de pago se abren en la ventana completa, y también la entrada."
    }

    public var consoleForDevelopersTitle: String { "Para programar" }
    public var consoleForDevelopersIntro: String {
        "Tu programa puede abrir el portal a quien ya entró en tu sitio, sin pedirle el correo: la dirección sirve una vez, durante 5 minutos."
    }
    public var consoleSnippetKey: String { "Cambia la clave por una tuya: Desarrollo → Claves de API." }
    public func consoleSnippetLabel(_ tool: String) -> String { "Con \(tool)" }
    public var consoleSlugOfConsole: String {
        "La dirección de esta consola cambia con ella. Hasta ese día, la anterior también te trae aquí."
    }
}
