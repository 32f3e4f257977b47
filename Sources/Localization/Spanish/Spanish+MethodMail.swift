extension Spanish {
    public var addedMailSubject: String { "Agregaste un método de pago" }
    public func addedMailIntro(_ method: String, _ merchant: String) -> String {
        "Agregamos un método de pago a tu cuenta con \(merchant): \(method)."
    }
    public var addedMailIsDefault: String { "Es ahora el principal: con él se harán tus próximos cobros." }
    public var removedMailSubject: String { "Eliminaste un método de pago" }
    public func removedMailIntro(_ method: String, _ merchant: String) -> String {
        "Eliminamos un método de pago de tu cuenta con \(merchant): \(method)."
    }
    public func removedMailNext(_ method: String) -> String { "Tus próximos cobros se harán con \(method)." }
    public var removedMailLeavesNone: String {
        "No queda otro en tu cuenta. Agrega uno para que tus pagos sigan al día."
    }
    public func expiringMailSubject(_ method: String) -> String { "\(method) vence pronto" }
    public func expiringMailIntro(_ method: String, _ expiry: String) -> String {
        "\(method), con la que se hacen tus pagos, vence en \(expiry)."
    }
    public var expiringMailAdvice: String { "Actualízala antes para que nada se interrumpa." }
    public var methodMailButton: String { "Ver mis métodos de pago" }
}
