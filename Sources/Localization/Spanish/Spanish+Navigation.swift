extension Spanish {
    public var summarySection: String { "Resumen" }
    public var pendingSection: String { "Pagos" }
    public var subscriptionsSection: String { "Suscripciones" }
    public var methodsSection: String { "Métodos de pago" }
    public var invoicesSection: String { "Facturas" }
    public var detailsSection: String { "Datos de facturación" }
    public func askMerchant(_ merchant: String) -> String { "Para hacerlo, escribe a \(merchant)." }
    public var frameDoorTitle: String { "Abre el portal en su propia ventana" }
    public func frameDoor(_ merchant: String) -> String {
        "Esta parte de la página muestra el portal de \(merchant) solo mientras dura tu visita. Vuelve al sitio del que vienes o entra en una ventana aparte."
    }
    public var frameExitTitle: String { "Continúa en la ventana completa" }
    public var frameExit: String {
        "Esto sigue en otro sitio, que no se muestra dentro de esta página. Lo que pagues allí se registra solo; al volver al portal, puede que te pidamos entrar."
    }
    public var frameExitButton: String { "Continuar" }
    public var newer: String { "Más recientes" }
    public var older: String { "Más antiguas" }
}
