extension Spanish {
    public var summarySection: String { "Resumen" }
    public var pendingSection: String { "Pagos" }
    public var subscriptionsSection: String { "Suscripciones" }
    public var methodsSection: String { "Métodos de pago" }
    public var invoicesSection: String { "Facturas" }
    public var detailsSection: String { "Datos de facturación" }
    public func askMerchant(_ merchant: String) -> String { "Para hacerlo, escribe a \(merchant)." }
    public var newer: String { "Más recientes" }
    public var older: String { "Más antiguas" }
}
