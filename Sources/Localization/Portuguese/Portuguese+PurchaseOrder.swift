extension Portuguese {
    public var purchaseOrderLabel: String { "Número do pedido de compra" }
    public var purchaseOrderHint: String { "Se sua empresa pedir: sai impresso nas suas próximas faturas." }
    public var ownPurchaseOrderHint: String {
        "Se sua empresa pedir: sai impresso nas próximas faturas desta assinatura."
    }
    public func purchaseOrder(_ number: String) -> String { "Pedido de compra \(number)" }
}
