extension Portuguese {
    public var myDataTitle: String { "Meus dados" }
    public func myDataIntro(_ merchant: String) -> String { "O que \(merchant) guarda sobre você neste portal." }
    public var downloadMyData: String { "Baixar meus dados" }
    public var downloadMyDataIntro: String {
        "Um arquivo JSON com o que guardamos sobre você: seus dados, formas de pagamento, assinaturas, faturas, pagamentos, avisos e "
            + "sessões. Nunca traz números de cartão: nós não os temos."
    }
    public var myDataFileName: String { "meus-dados" }
    public var deletionTitle: String { "Apagar meus dados" }
    public func deletionIntro(_ merchant: String) -> String {
        "Você pode pedir a \(merchant) que apague sua conta. Antes mostramos o que é apagado e o que não é."
    }
    public var askForDeletion: String { "Pedir que apaguem meus dados" }
    public var deletionQuestion: String { "Pedir que apaguem seus dados?" }
    public func deletionWarning(_ merchant: String) -> String {
        "Vamos avisar \(merchant). Hoje nada é apagado, e você pode retirar o pedido enquanto ele espera."
    }
    public var deletedLabel: String { "É encerrado" }
    public var whatIsDeleted: String { "Sua conta: o acesso ao portal, as assinaturas e as cobranças automáticas." }
    public var keptByLawLabel: String { "É guardado por lei" }
    public var whatIsKeptByLaw: String { "Suas faturas e pagamentos, com o nome e o endereço impressos neles." }
    public var deletionWaitsForDebts: String {
        "Você tem pagamentos pendentes: é melhor pagá-los antes, porque depois não poderá mais entrar."
    }
    public var deletionWaitsForSubscriptions: String {
        "Você tem assinaturas ativas: elas continuam sendo cobradas até sua conta ser encerrada, e então terminam."
    }
    public var keepMyData: String { "Deixar tudo como está" }
    public var confirmDeletion: String { "Pedir que apaguem" }
    public func deletionAwaits(_ date: String, _ merchant: String) -> String {
        "Em \(date) você pediu que apaguem seus dados. \(merchant) já sabe; nada foi apagado ainda."
    }
    public var withdrawDeletion: String { "Retirar meu pedido" }
    public var deletionAsked: String { "Recebemos seu pedido. Nada foi apagado ainda." }
    public var deletionWithdrawn: String { "Você retirou seu pedido. Seus dados continuam como estavam." }
}
