extension Portuguese {
    public var save: String { "Salvar" }
    public var cancelAction: String { "Cancelar" }
    public var goBack: String { "Voltar" }
    public var continueAction: String { "Continuar" }
    public var edit: String { "Editar" }
    public var delete: String { "Excluir" }
    public var add: String { "Adicionar" }
    public var confirm: String { "Confirmar" }
    public var close: String { "Fechar" }
    public var pay: String { "Pagar" }
    public var seeAll: String { "Ver tudo" }
    public var seeDetail: String { "Ver detalhes" }
    public var download: String { "Baixar" }
    public var downloadPDF: String { "Baixar PDF" }
    public var previous: String { "Anterior" }
    public var next: String { "Próxima" }
    public var yes: String { "Sim" }
    public var no: String { "Não" }
    public func payAmount(_ amount: String) -> String { "Pagar \(amount)" }
}
