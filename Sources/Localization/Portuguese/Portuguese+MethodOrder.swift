extension Portuguese {
    public var moveUp: String { "Subir" }
    public var dragToOrder: String { "Arraste para ordenar: o primeiro é o cobrado." }
    public var savingOrder: String { "Salvando a ordem…" }
    public var methodOrderSaved: String { "Salvamos a ordem dos seus métodos." }
    public var methodOrderOutdated: String {
        "Seus métodos mudaram desde que você abriu a página e não salvamos essa ordem. Esta é a lista de agora."
    }
}
