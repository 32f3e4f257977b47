extension Spanish {
    public var save: String { "Guardar" }
    public var cancelAction: String { "Cancelar" }
    public var goBack: String { "Volver" }
    public var edit: String { "Editar" }
    public var delete: String { "Eliminar" }
    public var add: String { "Agregar" }
    public var pay: String { "Pagar" }
    public var seeAll: String { "Ver todo" }
    public var seeDetail: String { "Ver detalle" }
    public var download: String { "Descargar" }
    public var downloadPDF: String { "Descargar PDF" }
    public func payAmount(_ amount: String) -> String { "Pagar \(amount)" }
}
