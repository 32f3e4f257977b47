extension Spanish {
    public func refundRule(_ merchant: String, _ share: RefundShare, days: Int?, percent: Int?) -> String {
        let window =
            switch days {
            case nil: "antes de que termine el período"
            case 0: "el mismo día del cobro"
            case 1: "hasta 1 día después del cobro"
            case let days?: "hasta \(days) días después del cobro"
            }
        let limit = percent.map { " y no has usado más del \(self.percent(String($0))) de los días del período" } ?? ""
        let what =
            switch share {
            case .everything: "todo lo que pagaste por el período, y no cobra lo que debes de él"
            case .unusedDays: "lo que pagaste por los días que no usas"
            }
        return "Regla de \(merchant): si cancelas \(window)\(limit), te devuelve \(what). Si no, no devuelve nada."
    }
    public var waitingGivesNothing: String { "Si la usas hasta ese día, no se devuelve nada." }
    public var leaveNowTitle: String { "O terminarla ahora" }
    public var leaveNowEnds: String { "Deja de funcionar enseguida, y no habrá más cobros automáticos." }
    public var goesBackLabel: String { "Te devolvemos" }
    public func goesBackTo(_ amount: String, _ method: String) -> String { "\(amount) a \(method)" }
    public func goesBackSameWay(_ amount: String) -> String { "\(amount) por el mismo medio con que pagaste" }
    public func goesBackAsCredit(_ amount: String) -> String { "\(amount) como saldo a favor" }
    public var refundWhenLabel: String { "Cuándo" }
    public var refundLeavesToday: String { "Sale hoy." }
    public var noLongerAskedLabel: String { "Dejas de deber" }
    public var stillOwedLabel: String { "Sigues debiendo" }
    public var refundLastDayLabel: String { "Puedes hacerlo hasta" }
    public var refundFallsDaily: String { "La cantidad baja cada día." }
    public var leaveNowIsFinal: String { "Esto no se puede deshacer: la devolución sale enseguida." }
    public var leaveNow: String { "Terminar ahora" }
    public func leaveNowAndReceive(_ amount: String) -> String { "Terminar ahora y recibir \(amount)" }
    public func leaveNowWithCredit(_ amount: String) -> String { "Terminar ahora, con \(amount) a favor" }
    public func leaveNowOwingLess(_ amount: String) -> String { "Terminar ahora y deber \(amount) menos" }
    public func refundIsTooLate(_ lastDay: String) -> String {
        "Se podía terminar con devolución hasta el \(lastDay)."
    }
    public var refundIsUnderWay: String {
        "Hay un pago en proceso. Cuando termine, podrás ver aquí si se devuelve algo al cancelar."
    }
    public var refundHasChanged: String { "Lo que se devuelve cambió desde que abriste la página. Míralo otra vez." }
    public func leftAndRefunded(_ amount: String) -> String {
        "Terminamos tu suscripción y pedimos que te devuelvan \(amount)."
    }
    public func leftWithCredit(_ amount: String) -> String {
        "Terminamos tu suscripción. Te quedan \(amount) a favor."
    }
    public func leftOwingLess(_ amount: String) -> String {
        "Terminamos tu suscripción. Debes \(amount) menos."
    }
    public var refundedOnCancelingLabel: String { "Devuelto al cancelar" }
    public func refundMade(_ what: String, on date: String) -> String { "\(what), el \(date)" }
    public func refundAsked(_ what: String, on date: String) -> String { "\(what), pedido el \(date)" }
    public var refundPendingLabel: String { "Se devuelve" }
    public var refundRefusedLabel: String { "No se pudo devolver" }
    public func refundRefused(_ amount: String) -> String {
        "\(amount). Escríbele al comercio para recibirlo de otra forma."
    }
}
