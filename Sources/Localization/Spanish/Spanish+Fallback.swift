extension Spanish {
    public var fallbackTitle: String { "Si un cobro es rechazado" }
    public var fallbackTerms: String {
        "Si un método es rechazado, podemos cobrar ese mismo pago, una sola vez, con tus otros métodos en el orden de esta "
            + "lista. Puedes dejar de autorizarlo cuando quieras."
    }
    public func fallbackAgreedOn(_ date: String) -> String { "Lo autorizaste el \(date)." }
    public var fallbackAgree: String { "Autorizar" }
    public var fallbackWithdraw: String { "Dejar de autorizar" }
    public var fallbackAgreed: String { "Si un método es rechazado, cobraremos con el siguiente de tu lista." }
    public var fallbackWithdrawn: String { "Si un método es rechazado, no cobraremos con los demás." }
}
