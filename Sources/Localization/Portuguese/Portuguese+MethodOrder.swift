extension Portuguese {
    public var moveUp: String { "Subir" }
    public var dragToOrder: String { "Arraste para ordenar: a primeira é a cobrada." }
    public var savingOrder: String { "Salvando a ordem…" }
    public var methodOrderSaved: String { "Salvamos a ordem das suas formas de pagamento." }
    public var methodOrderOutdated: String {
        "Suas formas de pagamento mudaram desde que você abriu a página e não salvamos essa ordem. "
            + "Esta é a lista de agora."
    }
}
