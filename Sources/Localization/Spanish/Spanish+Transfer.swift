extension Spanish {
    public var transferTitle: String { "Esperamos tu transferencia" }
    public func transferIntro(_ amount: String) -> String {
        "Transfiere \(amount) a esta cuenta. Apenas llegue, tu pago queda hecho."
    }
    public var transferBank: String { "Banco" }
    public var transferAccount: String { "Cuenta" }
    public var transferHolder: String { "A nombre de" }
    public var transferReference: String { "Asunto" }
    public var seeTransfer: String { "Ver datos de la transferencia" }
    public var transferMade: String { "Ya la hice" }
    public var transferUnseen: String { "Todavía no vemos tu transferencia." }
    public var transferNotSeen: String {
        "Todavía no vemos tu transferencia. Si ya la hiciste, no pagues de nuevo: te avisaremos por correo cuando llegue."
    }
    public var transferInsteadHint: String { "Paga de otra forma solo si todavía no hiciste la transferencia." }
}
