extension Spanish {
    public func requestOutcomeMailSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "Confirmaste tu cancelación \(number)" : "Confirmaste tu arrepentimiento \(number)"
    }
    public func requestOutcomeMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "Confirmaste tu pedido de cancelación a \(merchant). Guarda este correo."
            : "Confirmaste tu arrepentimiento a \(merchant). Guarda este correo."
    }
    public func requestReceivedMailSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "Recibimos tu pedido de cancelación \(number)" : "Recibimos tu arrepentimiento \(number)"
    }
    public func requestReceivedMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "Recibimos tu pedido de cancelación a \(merchant) y confirmaste que este correo es tuyo. Guarda este comprobante."
            : "Recibimos tu arrepentimiento a \(merchant) y confirmaste que este correo es tuyo. Guarda este comprobante."
    }
    public var requestConfirmedLabel: String { "Confirmado" }
    public var requestAnswerByLabel: String { "Respuesta a más tardar" }
    public func requestClosedMailSubject(_ merchant: String, _ number: String) -> String {
        "\(merchant) cerró tu pedido \(number)"
    }
    public func requestClosedMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "\(merchant) revisó tu pedido de cancelación y lo cerró."
            : "\(merchant) revisó tu arrepentimiento y lo cerró."
    }
    public var requestClosedLabel: String { "Cerrado" }
    public func requestGaveBack(_ merchant: String, _ amount: String) -> String {
        "\(merchant) te devolvió \(amount): todo lo que correspondía."
    }
    public func requestGaveBackPart(_ merchant: String, _ given: String, of due: String) -> String {
        "\(merchant) te devolvió \(given) de los \(due) que habías pagado."
    }
    public func requestGaveNothingBack(_ merchant: String, of due: String) -> String {
        "\(merchant) lo cerró sin devolverte dinero. Habías pagado \(due)."
    }
    public func requestClosedReason(_ merchant: String, _ reason: String) -> String {
        "Esto te dice \(merchant): \(reason)"
    }
    public func requestClosedWithoutReason(_ merchant: String) -> String { "\(merchant) no escribió un motivo." }
    public func requestClosedAdvice(_ merchant: String) -> String {
        "Si no estás de acuerdo, escribe a \(merchant) y menciona el número."
    }
}
