extension Spanish {
    public func greeting(_ name: String) -> String { "Hola, \(name):" }
    public var greetingWithoutName: String { "Hola:" }
    public var portalLinkLabel: String { "Tu portal de pagos" }
    public func sentBecause(_ merchant: String) -> String {
        "Recibes este correo porque tienes una cuenta con \(merchant)."
    }
    public var customersPortalLabel: String { "El portal de tus clientes" }
    public func sentToMerchantBecause(_ merchant: String) -> String {
        "Recibes este correo porque tu dirección es la de contacto de \(merchant) en su portal de pagos."
    }
    public var ignoreIfNotYou: String { "Si no fuiste tú, ignora este correo." }
    public var copyLink: String { "Si el botón no funciona, copia este enlace en tu navegador:" }
}
