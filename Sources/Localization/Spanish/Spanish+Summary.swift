extension Spanish {
    public func hello(_ name: String) -> String { "Hola, \(name)" }
    public var totalOwed: String { "Total por pagar" }
    public var seePending: String { "Ver pagos pendientes" }
    public func toPay(_ amounts: String) -> String { "Por pagar \(amounts)" }
    public var upToDate: String { "Estás al día" }
    public var nothingOwed: String { "No tienes pagos pendientes." }
    public func pendingCount(_ count: Int) -> String { count == 1 ? "1 pago pendiente" : "\(count) pagos pendientes" }
    public var yourSubscriptions: String { "Tus suscripciones" }
    public var yourMethod: String { "Tu método de pago" }
    public var latestInvoices: String { "Últimas facturas" }
    public var nextCharges: String { "Próximos cobros" }
    public func nextCharge(_ charge: String, with method: String?) -> String {
        "El próximo cobro es de \(charge)" + (method.map { ", con \($0)." } ?? ".")
    }
}
