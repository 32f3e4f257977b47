extension Portuguese {
    public var consoleFirstHour: String { "Primeiros passos" }
    public var consoleFirstHourIntro: String {
        "De uma conta vazia a um portal que cobra. Cada passo se marca sozinho quando está feito, e você pode pular o que não lhe servir."
    }
    public func consoleStepsDone(_ count: Int, of all: Int) -> String { "\(count) de \(all) prontos ou pulados." }
    public func consoleStep(_ step: ConsoleStep, isLive: Bool) -> String {
        switch step {
        case .brand: "Coloque sua marca"
        case .processor: isLive ? "Conecte um processador de pagamentos" : "Use o processador de teste"
        case .product: "Crie seu primeiro produto com o preço"
        case .customer: "Adicione seu primeiro cliente"
        case .portal: "Compartilhe o endereço do seu portal"
        case .payment: isLive ? "Receba seu primeiro pagamento" : "Faça você um pagamento de teste"
        }
    }
    public func consoleStepPurpose(_ step: ConsoleStep, isLive: Bool) -> String {
        switch step {
        case .brand: "Seus clientes reconhecem seu portal, seus e-mails e suas faturas pelo seu logo e sua cor."
        case .processor:
            isLive
                ? "É quem move o dinheiro. Esta versão só traz o de teste, que no modo real não é aceito."
                : "Cobra como um de verdade, com cartões de teste e sem dinheiro real, para você ver tudo antes de começar."
        case .product: "O que você vende e quanto custa: daí saem as assinaturas e as cobranças."
        case .customer: "Com nome e e-mail ele já pode entrar no portal e receber faturas."
        case .portal:
            "Está feito quando entra o primeiro cliente. O endereço, o botão para seu site e o código QR estão na página do portal."
        case .payment:
            isLive
                ? "Está feito quando alguém paga a você."
                : "Entre no portal como cliente e pague com 4242 4242 4242 4242: assim você verá o mesmo que eles."
        }
    }
    public var consoleDoStep: String { "Fazer" }
    public var consoleSkipStep: String { "Pular" }
    public var consoleResumeStep: String { "Voltar à lista" }
    public var consoleStepIsDone: String { "Pronto" }
    public var consoleStepIsSkipped: String { "Pulado" }
    public var consoleAllSteps: String { "Ver todos os passos" }
    public func consoleNextStep(_ title: String) -> String { "Agora: \(title)." }
}
