extension Spanish {
    public var whyThisAmount: String { "¿Por qué este monto?" }
    public var derivedAsOfToday: String { "Así se calcula el próximo cobro, tal como está hoy." }
    public func derivedQuantity(_ quantity: String, _ unit: String) -> String { "\(quantity) × \(unit)" }
    public func derivedDays(_ days: Int, of all: (days: Int, price: String)?) -> String {
        guard let all else { return "Por \(dayCount(days)) del período" }
        return "Por \(dayCount(days)) de los \(all.days) del período, que completo cuesta \(all.price)"
    }
    public func derivedDaysBack(_ days: Int, of all: (days: Int, price: String)?) -> String {
        guard let all else { return "Devolución de lo cobrado por \(dayCount(days)) sin usar" }
        return "Devolución de \(dayCount(days)) de los \(all.days) del período, que completo costó \(all.price)"
    }
    public var derivedNamed: String { "Importe fijado por quien te factura" }
    public var derivedDiscount: String { "Se resta antes de los impuestos" }
    public func derivedTax(_ percent: String, of net: String, isRounded: Bool) -> String {
        "\(percent) de \(net)" + (isRounded ? ", redondeado una sola vez" : "")
    }
    public func derivedTaxWithin(_ amount: String, net: String, of gross: String) -> String {
        "Ya está dentro de \(gross): \(net) sin impuesto y \(amount) de impuesto"
    }
    public var derivedTotal: String { "La suma de lo anterior" }
    public func derivedCreditUsed(_ credit: String) -> String { "Tenías \(credit) a tu favor" }
    public var derivedDebtAdded: String { "Lo que quedaba por pagar de antes" }
    public var derivedCreditKept: String { "Se usará en tus próximas facturas" }
    public var derivedCredited: String { "Lo que se descontó después de emitirla" }
    public var derivedDue: String { "A cobrar" }
    public var derivedDueWhy: String { "El total, con lo que se sumó o restó después" }

    private func dayCount(_ days: Int) -> String { days == 1 ? "1 día" : "\(days) días" }
}
