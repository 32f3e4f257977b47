extension Portuguese {
    public var optional: String { "opcional" }
    public var chooseOne: String { "Escolha uma opção" }
    public func refusedTitle(_ title: String) -> String { "Erro: \(title)" }
    public func toCorrect(_ count: Int) -> String {
        count == 1 ? "Há 1 dado para corrigir" : "Há \(count) dados para corrigir"
    }
    public var nameIsRequired: String { "Digite seu nome." }
    public func isRequired(_ label: String) -> String { "Digite \(article(of: label)) \(label.lowercasedFirst)." }
    public func isTooLong(_ label: String, limit: Int) -> String { "\(label): use no máximo \(limit) caracteres." }
    public func isUnknown(_ label: String) -> String { "\(label): escolha uma das opções." }
    public var emailIsInvalid: String { "Digite um e-mail válido, como ana@exemplo.com." }
    public var phoneIsInvalid: String { "Digite um telefone válido, com código do país." }
    public var holdsCardNumber: String { "Não digite números de cartão aqui." }
    public var nameLabel: String { "Nome" }
    public var emailLabel: String { "E-mail" }
    public var phoneLabel: String { "Telefone" }
    public var passwordLabel: String { "Senha" }

    /// Of the labels that forms have: `a cidade`, `o número do cartão`.
    private func article(of label: String) -> String {
        let noun = label.prefix { $0.isLetter }
        return ["a", "dade", "ão"].contains { noun.hasSuffix($0) } ? "a" : "o"
    }
}
