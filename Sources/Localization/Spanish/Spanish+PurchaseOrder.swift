extension Spanish {
    public var purchaseOrderLabel: String { "Número de orden de compra" }
    public var purchaseOrderHint: String { "Si tu empresa lo pide: va impreso en tus próximas facturas." }
    public var ownPurchaseOrderHint: String {
        "Si tu empresa lo pide: va impreso en las próximas facturas de esta suscripción."
    }
    public func purchaseOrder(_ number: String) -> String { "Orden de compra \(number)" }
}
