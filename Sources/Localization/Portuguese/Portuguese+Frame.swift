extension Portuguese {
    public var skipToContent: String { "Pular para o conteúdo" }
    public var languageLabel: String { "Idioma" }
    public var menuLabel: String { "Seções" }
    public var accountLabel: String { "Sua conta" }
    public var needHelp: String { "Precisa de ajuda?" }
    public var privacy: String { "Privacidade" }
    public var terms: String { "Termos" }
    public func backTo(_ merchant: String) -> String { "Voltar para \(merchant)" }
    public var signOut: String { "Sair" }
    public var testModeMark: String { "Modo de teste" }
    public var testMode: String { "Modo de teste: nenhum dinheiro real é cobrado." }
}
