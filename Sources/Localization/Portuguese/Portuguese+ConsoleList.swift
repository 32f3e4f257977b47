extension Portuguese {
    public var consoleNothingFound: String { "Nada corresponde." }
    public var consoleNothingFoundAdvice: String { "Tente outro filtro ou veja a lista completa." }
    public var consoleCustomer: String { "Cliente" }
    public var consoleCreated: String { "Criado" }
    public var consoleActions: String { "Ações" }
    public var consoleNextTry: String { "Próxima tentativa" }
    public func consoleNotAccepted(_ label: String) -> String {
        "\(label): não pode ser usado assim. Revise e tente de novo."
    }
    public func consoleAmountExample(_ example: String) -> String { "Por exemplo, \(example)." }
    public var consoleCustomerHint: String { "Nome, e-mail, número de fatura ou ID." }
    public var consoleWhichCustomer: String { "Escreva de qual cliente se trata." }
    public var consoleNoSuchCustomer: String { "Nenhum cliente corresponde. Tente o e-mail ou parte do nome." }
    public var consoleWhichOfThem: String { "Vários clientes correspondem: escolha um" }
    public var consoleProcessorSilent: String {
        "O processador de pagamentos não responde. Veja como ficou antes de tentar de novo."
    }
}
