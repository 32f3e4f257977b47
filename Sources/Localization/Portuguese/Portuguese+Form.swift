extension Portuguese {
    public var optional: String { "opcional" }
    public var chooseOne: String { "Escolha uma opção" }
    public var reviewForm: String { "Revise estes dados" }
    public func isRequired(_ label: String) -> String { "Preencha este campo: \(label)." }
    public func isTooLong(_ label: String, limit: Int) -> String { "\(label): use no máximo \(limit) caracteres." }
    public func isUnknown(_ label: String) -> String { "\(label): escolha uma das opções." }
    public var emailIsInvalid: String { "Digite um e-mail válido, como ana@exemplo.com." }
    public var phoneIsInvalid: String { "Digite um telefone válido, com código do país." }
    public var holdsCardNumber: String { "Não digite números de cartão aqui." }
    public var nameLabel: String { "Nome" }
    public var emailLabel: String { "E-mail" }
    public var phoneLabel: String { "Telefone" }
    public var addressLabel: String { "Endereço" }
    public var addressMoreLabel: String { "Complemento" }
    public var cityLabel: String { "Cidade" }
    public var regionLabel: String { "Estado" }
    public var postalCodeLabel: String { "CEP" }
    public var countryLabel: String { "País" }
    public var taxIDLabel: String { "CPF ou CNPJ" }
    public var passwordLabel: String { "Senha" }
    public var showPassword: String { "Mostrar" }
}
