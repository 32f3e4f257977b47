extension Spanish {
    public var changePlan: String { "Cambiar de plan" }
    public var choosePlanTitle: String { "Cambiar de plan" }
    public func choosePlanExplained(_ plan: String) -> String {
        "Hoy tienes \(plan). Antes de confirmar verás cuánto cuesta el cambio."
    }
    public var yourPlan: String { "Tu plan" }
    public var choosePlan: String { "Elegir" }
    public func inPlace(of item: String) -> String { "en lugar de \(item)" }
    public var quantityLabel: String { "Cantidad" }
    public var changeQuantity: String { "Cambiar cantidad" }
    public func perUnit(_ frequency: String) -> String { "\(frequency) cada unidad" }
    public func quantityBetween(_ least: String, _ most: String) -> String {
        "Escribe una cantidad entre \(least) y \(most)."
    }
    public func quantityFrom(_ least: String) -> String { "Escribe una cantidad de \(least) o más, sin decimales." }

    public func changePlanTitle(_ plan: String) -> String { "¿Cambiar a \(plan)?" }
    public var planStartsToday: String { "El cambio empieza hoy." }
    public func planStartsOn(_ date: String, _ current: String) -> String {
        "El cambio empieza el \(date). Hasta entonces sigues con \(current)."
    }
    public func discountEndsWithChange(_ discount: String) -> String {
        "Con este cambio termina tu descuento (\(discount))."
    }
    public func unusedRest(_ plan: String) -> String { "\(plan): lo que no usaste" }
    public func restOfPeriod(_ plan: String) -> String { "\(plan): lo que queda del período" }
    public var changeDiscount: String { "Descuento" }
    public var changeTaxes: String { "Impuestos" }
    public var changeBalance: String { "Saldo de tu cuenta" }
    public var changeTotal: String { "Total" }
    public func taxesIncluded(_ amount: String) -> String { "Incluye \(amount) de impuestos." }
    public func addedToNext(_ amount: String) -> String { "Hoy no se cobra nada: \(amount) se suman al próximo cobro." }
    public func takenOffNext(_ amount: String) -> String {
        "Hoy no se cobra nada: \(amount) se descuentan del próximo cobro."
    }
    public func leftInFavour(_ amount: String) -> String {
        "Hoy no se cobra nada: te quedan \(amount) a favor para tus próximos cobros."
    }
    public func nextChargeWillBe(_ amount: String, _ date: String) -> String {
        "El próximo cobro es de \(amount), el \(date)."
    }
    public func nextInvoiceWillBe(_ amount: String, _ date: String) -> String {
        "La próxima factura es de \(amount), el \(date)."
    }
    public func amountsHoldUntil(_ time: String) -> String { "Estos montos valen hasta las \(time)." }
    public var methodFirst: String { "Para cambiar, agrega primero un método de pago." }
    public func changeAndPay(_ amount: String) -> String { "Cambiar y pagar \(amount)" }
    public func changeOn(_ date: String) -> String { "Cambiar el \(date)" }
    public var notChanging: String { "No cambiar" }

    public func changesTo(_ plan: String, _ date: String) -> String { "Cambia a \(plan) el \(date)" }
    public func itemChangesTo(_ item: String, _ other: String, _ date: String) -> String {
        "\(item) cambia a \(other) el \(date)"
    }
    public func quantityChangesTo(_ item: String, _ before: String, _ after: String, _ date: String) -> String {
        "\(item): cambia de \(before) a \(after) el \(date)"
    }
    public var keepPlan: String { "Dejar mi plan como está" }
    public func planChanged(_ plan: String) -> String { "Listo: ahora tienes \(plan)." }
    public func planWillChange(_ date: String) -> String { "Listo: tu plan cambia el \(date)." }
    public var planKept: String { "Tu plan sigue como estaba." }
    public var alreadyOnPlan: String { "Ya tienes ese plan: no hay nada que cambiar." }
    public var planAlreadyChanged: String {
        "Ya tienes ese plan. Si se cobró algo por el cambio, está en tus facturas."
    }
    public var cannotChangePlan: String { "Ahora no se puede cambiar de plan." }
    public var cannotChangeEnding: String {
        "Esta suscripción está cancelada. Para cambiar de plan, elige primero “\(undoCancellation)”."
    }
    public var cannotChangePausing: String {
        "Hay una pausa programada. Para cambiar de plan, elige primero “\(undoPause)”."
    }
    public var cannotChangePaused: String {
        "Esta suscripción está en pausa. Para cambiar de plan, elige primero “\(resumeNow)”."
    }
    public var cannotChangeOwing: String { "Hay un pago pendiente. Págalo y podrás cambiar de plan." }
    public var cannotChangeWaiting: String {
        "Hay un cambio programado. Para cambiar otra cosa, elige primero “\(keepPlan)”."
    }
    public var quoteExpired: String {
        "Los montos que viste vencieron y no cobramos nada. Estos son los de ahora."
    }
    public var quoteOutdated: String {
        "Algo cambió desde que viste los montos y no cobramos nada. Estos son los de ahora."
    }
}
