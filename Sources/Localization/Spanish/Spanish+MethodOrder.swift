extension Spanish {
    public var moveUp: String { "Subir" }
    public var dragToOrder: String { "Arrastra para ordenarlos: el primero es el que se cobra." }
    public var savingOrder: String { "Guardando el orden…" }
    public var methodOrderSaved: String { "Guardamos el orden de tus métodos." }
    public var methodOrderOutdated: String {
        "Tus métodos cambiaron desde que abriste la página y no guardamos ese orden. Esta es la lista de ahora."
    }
}
