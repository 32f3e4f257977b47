extension Portuguese {
    public var save: String { "Salvar" }
    public var cancelAction: String { "Cancelar" }
    public var goBack: String { "Voltar" }
    public var edit: String { "Editar" }
    public var delete: String { "Excluir" }
    public var add: String { "Adicionar" }
    public var pay: String { "Pagar" }
    public var seeAll: String { "Ver tudo" }
    public var seeDetail: String { "Ver detalhes" }
    public var download: String { "Baixar" }
    public var downloadPDF: String { "Baixar PDF" }
    public func payAmount(_ amount: String) -> String { "Pagar \(amount)" }
}
