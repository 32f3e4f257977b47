extension Spanish {
    public var payEverything: String { "Pagar todo" }
    public func payEverything(_ amount: String) -> String { "Pagar todo: \(amount)" }
    public func payEverythingWithNew(_ amount: String) -> String { "Pagar todo con un método nuevo: \(amount)" }
    public func separateCharges(_ count: Int) -> String { "Son \(count) cobros: así los verás en tu banco." }
    public var askedBeforeCharging: String { "Agrega un método de pago. Antes de cobrar te mostraremos el total." }
    public var payOneByOne: String { "Pagar por separado" }
    public var everythingPaidTitle: String { "Pagos recibidos" }
    public func somePaidTitle(_ paid: Int, of count: Int) -> String {
        paid == 1 ? "Quedó pagado 1 de \(count)" : "Quedaron pagados \(paid) de \(count)"
    }
    public var nonePaidTitle: String { "Ningún pago se completó" }
    public var confirmingSeveralTitle: String { "Estamos confirmando tus pagos" }
    public func received(_ amount: String) -> String { "Recibimos \(amount). Gracias." }
    public func stillToPay(_ amount: String) -> String { "Falta pagar \(amount)." }
    public var notTried: String { "No lo intentamos: sigue pendiente." }
}
