extension Spanish {
    public var choose: String { "Elegir" }
    public var payChosen: String { "Pagar lo elegido" }
    public var nothingChosen: String { "Elige al menos un pago." }
    public var chosenChanged: String { "Algo de lo que elegiste ya está pagado o en camino. Mira lo que queda." }
    public var cannotPayTogether: String { "Esos pagos no se pueden hacer juntos: paga cada uno por separado." }
    public var payAmountTitle: String { "Pagar otra suma" }
    public func payAmountIntro(_ total: String) -> String { "Debes \(total). Pagamos primero lo que venció antes." }
    public var amountToPay: String { "Monto que quieres pagar" }
    public func amountHint(least: String) -> String { "Desde \(least)." }
    public var goOn: String { "Continuar" }
    public func amountIsUnclear(_ example: String) -> String { "Escribe un monto, como \(example)." }
    public func amountIsTooLittle(_ least: String) -> String { "Escribe \(least) o más." }
    public func amountIsTooMuch(_ total: String) -> String { "Debes \(total): escribe esa suma o menos." }
    public func amountSplitsBadly(least: String, below: String?, above: String) -> String {
        "Con esa suma, un cobro o lo que falta sería menor que \(least). Escribe "
            + (below.map { "\($0) o \(above)." } ?? "\(above).")
    }
    public func paidLately(_ amount: String) -> String {
        "Hace un momento pagaste \(amount). Si sigues, es otro pago."
    }
    public func payAgainWith(_ amount: String, _ method: String) -> String { "Pagar otros \(amount) con \(method)" }
    public var chosenIsAdded: String { "Marca dos o más: antes de pagar ves cuánto suman." }
    public var togetherNeedsMethod: String {
        "Para pagar varios a la vez o una suma distinta, guarda primero un método de pago. Sin él, cada uno se paga por separado."
    }
    public var eachByItself: String { "Aquí cada uno se paga por separado, con su propio botón." }
    public var noMethodForAmount: String {
        "Ningún método guardado puede pagar esa suma. Prueba con una menor, o cambia la tarjeta."
    }
    public var paidWhole: String { "Queda pagado." }
    public func leavesOwed(_ amount: String) -> String { "Después faltarán \(amount)." }
    public func stillToPayAfter(_ amount: String) -> String { "De todo lo que debes quedarán \(amount)." }
    public var changeAmount: String { "Cambiar el monto" }
    public func partReceived(_ amount: String, left: String) -> String { "Recibimos \(amount). Falta pagar \(left)." }
}
