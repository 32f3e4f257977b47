extension Spanish {
    public var skipToContent: String { "Saltar al contenido" }
    public var languageLabel: String { "Idioma" }
    public var menuLabel: String { "Secciones" }
    public var accountLabel: String { "Tu cuenta" }
    public var needHelp: String { "¿Necesitas ayuda?" }
    public var privacy: String { "Privacidad" }
    public var terms: String { "Condiciones" }
    public func backTo(_ merchant: String) -> String { "Volver a \(merchant)" }
    public var signOut: String { "Cerrar sesión" }
    public var testModeMark: String { "Modo de prueba" }
    public var testMode: String { "Modo de prueba: no se cobra dinero real." }
}
