extension Spanish {
    public var purposeTitle: String { "Completa tu pago" }
    public func purposeIntro(_ merchant: String) -> String { "Este pago a \(merchant) está pendiente." }
    public var replaceMethod: String { "Actualizar método de pago" }
    public var replaceMethodHint: String {
        "Con el método nuevo cobraremos enseguida lo que está pendiente, y después tus próximos pagos."
    }
    public var payOnce: String { "Pagar solo esta vez" }
    public var spentPurposeTitle: String { "Este enlace venció" }
    public var spentPurpose: String {
        "Duraba mientras el pago estaba pendiente, hasta 14 días después del correo. Entra a tu portal para ver cómo va todo."
    }
    public var enterPortal: String { "Entrar al portal" }
    public var backToPayment: String { "Volver al pago" }
}
