extension Spanish {
    public var save: String { "Guardar" }
    public var cancelAction: String { "Cancelar" }
    public var goBack: String { "Volver" }
    public var continueAction: String { "Continuar" }
    public var edit: String { "Editar" }
    public var delete: String { "Eliminar" }
    public var add: String { "Agregar" }
    public var confirm: String { "Confirmar" }
    public var close: String { "Cerrar" }
    public var pay: String { "Pagar" }
    public var seeAll: String { "Ver todo" }
    public var seeDetail: String { "Ver detalle" }
    public var download: String { "Descargar" }
    public var downloadPDF: String { "Descargar PDF" }
    public var previous: String { "Anterior" }
    public var next: String { "Siguiente" }
    public var yes: String { "Sí" }
    public var no: String { "No" }
    public func payAmount(_ amount: String) -> String { "Pagar \(amount)" }
}
