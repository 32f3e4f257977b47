extension Spanish {
    public var summarySection: String { "Resumen" }
    public var pendingSection: String { "Pagos pendientes" }
    public var subscriptionsSection: String { "Suscripciones" }
    public var methodsSection: String { "Métodos de pago" }
    public var invoicesSection: String { "Facturas" }
    public var detailsSection: String { "Datos de facturación" }
    public var changeLanguage: String { "Cambiar idioma" }
    public func portalOf(_ merchant: String) -> String { "Portal de pagos de \(merchant)" }
    public func askMerchant(_ merchant: String) -> String { "Para hacerlo, escribe a \(merchant)." }
    public var notOfferedHere: String { "Este portal no ofrece esta opción." }
    public var newer: String { "Más recientes" }
    public var older: String { "Más antiguas" }
}
