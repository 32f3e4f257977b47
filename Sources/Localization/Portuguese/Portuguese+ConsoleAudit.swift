extension Portuguese {
    public var consoleAuditIntro: String {
        "Quem fez o quê e quando: pessoas, programas e comandos. Nada daqui pode ser mudado nem apagado."
    }
    public var consoleAuditSearch: String { "Buscar no registro" }
    public var consoleAuditSearchHint: String { "Um nome, um identificador, um valor." }
    public var consoleAuditSearchSubmit: String { "Buscar" }
    public var consoleAuditWhen: String { "Quando" }
    public var consoleAuditWho: String { "Quem" }
    public var consoleAuditWhat: String { "O que fez" }
    public var consoleAuditDetails: String { "Detalhe" }
    public var consoleAuditEmpty: String { "Ainda não há nada no registro" }
    public var consoleAuditEmptyAdvice: String {
        "Aqui aparece o que você e os seus mudarem: ajustes, permissões, pessoas, chaves."
    }
    public var consoleAuditNothingFound: String { "Não há nada no registro com isso." }
    public var consoleAuditCSV: String { "Baixar CSV" }
    public var consoleAuditFileName: String { "registro" }
    public var consoleAuditVerify: String { "Verificar o registro" }
    public func consoleAuditIsWhole(_ entries: String) -> String {
        "Verificado: cada entrada está como foi escrita (\(entries) no total)."
    }
    public func consoleAuditIsBroken(_ number: String) -> String {
        "A entrada \(number), ou alguma anterior, não está como foi escrita: alguém a mudou no banco de dados. Avise quem opera o servidor."
    }

    public var consoleAuditByCommand: String { "Comando no servidor" }
    public func consoleAuditByProgram(_ key: String) -> String { "Programa com a chave \(key)" }
    public var consoleAuditBySystem: String { "O sistema" }
}
