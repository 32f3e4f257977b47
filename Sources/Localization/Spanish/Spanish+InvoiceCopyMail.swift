extension Spanish {
    public func confirmCopyMailSubject(_ merchant: String) -> String { "Recibe copias de facturas de \(merchant)" }
    public func confirmCopyMailIntro(_ merchant: String) -> String {
        "Un cliente de \(merchant) quiere que las copias de sus facturas lleguen a este correo. Si "
            + "estás de acuerdo, confírmalo."
    }
    public var confirmCopyMailButton: String { "Ver y confirmar" }
    public var confirmCopyMailLink: String { "El enlace sirve durante 3 días, una sola vez." }
    public func copyAddedMailSubject(_ merchant: String) -> String {
        "Las copias de tus facturas de \(merchant) van a otro correo"
    }
    public func copyAddedMailIntro(_ email: String) -> String {
        "Desde ahora enviamos una copia de tus facturas a \(email)."
    }
    public var copyAddedMailButton: String { "Ver o terminar las copias" }
    public func copyMailSubject(_ number: String, _ merchant: String, _ state: String) -> String {
        "Copia de la factura \(number) de \(merchant): \(state)"
    }
    public func copyStateIssued(_ amount: String) -> String { "emitida por \(amount)" }
    public func copyStatePaid(_ amount: String) -> String { "pagada, \(amount)" }
    public func copyStatePartPaid(_ part: String) -> String { "pago parcial de \(part)" }
    public func copyMailIssued(_ merchant: String) -> String { "\(merchant) emitió esta factura." }
    public func copyMailPaid(_ merchant: String) -> String { "\(merchant) recibió el pago de esta factura." }
    public func copyMailPartPaid(_ merchant: String, _ part: String) -> String {
        "\(merchant) recibió \(part), una parte de esta factura."
    }
    public func copiesEndedMailSubject(_ merchant: String) -> String {
        "Ya no enviamos copias de facturas de \(merchant)"
    }
    public func copiesEndedMailIntro(_ merchant: String) -> String {
        "Terminaron las copias que enviábamos a este correo, por la seguridad de la cuenta. Si todavía las necesitas, pide a tu cliente que las active de nuevo en el portal de \(merchant)."
    }
    public var copiesEndedWithAddress: String {
        "También enviábamos copias de tus facturas a otro correo. Ya no las enviamos."
    }
    public var stopCopiesLink: String { "No quiero recibir más copias" }
    public func sentAsCopyBecause(_ merchant: String) -> String {
        "Recibes este correo porque un cliente de \(merchant) pidió enviarte copias de sus facturas."
    }
}
