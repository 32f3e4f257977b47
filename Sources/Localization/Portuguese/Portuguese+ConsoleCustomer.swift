extension Portuguese {
    public var consoleCustomersIntro: String { "Quem paga neste negócio, os mais novos primeiro." }
    public var consoleFindCustomer: String { "Buscar um cliente" }
    public var consoleFindCustomerHint: String {
        "Nome, e-mail, documento fiscal, últimos 4 dígitos do cartão, número da fatura ou a sua própria referência."
    }
    public var consoleFindCustomers: String { "Buscar" }
    public func consoleCustomersFound(_ count: String) -> String { "Clientes encontrados: \(count)." }
    public func consoleCustomersFoundFirst(_ count: String) -> String {
        "Os primeiros \(count): há mais. Escreva algo mais para restringir a busca."
    }
    public var consoleFoundBy: String { "Encontrado por" }
    public func consoleFound(by what: FoundBy) -> String {
        switch what {
        case .id: "Identificador"
        case .invoice: "Fatura"
        case .email: "E-mail"
        case .taxID: "Documento fiscal"
        case .card: "Cartão"
        case .reference: "Referência"
        case .name: "Nome"
        }
    }
    public var consoleNoCustomerFound: String { "Não encontramos ninguém" }
    public var consoleNoCustomerFoundAdvice: String {
        "Tente o começo de um nome ou do e-mail, ou o número completo de uma fatura."
    }
    public var consoleNoCustomers: String { "Ainda não há clientes" }
    public var consoleNoCustomersAdvice: String {
        "Crie o primeiro aqui, ou pelo seu programa via API: ele aparecerá nesta lista."
    }
    public var consoleCustomerSince: String { "Cliente desde" }
    public var consoleNewCustomer: String { "Novo cliente" }
    public var consoleNewCustomerIntro: String { "Basta o nome ou o e-mail. A pessoa não é avisada." }
    public var consoleCreateCustomer: String { "Criar cliente" }
    public var consoleCustomerCreated: String { "Criamos o cliente." }
    public var consoleEditCustomer: String { "Editar cliente" }
    public var consoleEditCustomerIntro: String {
        "Se você mudar o e-mail, as sessões são encerradas e avisamos o endereço anterior."
    }
    public var consoleCustomerSaved: String { "Salvamos os dados do cliente." }
    public var consoleCustomerEmailHint: String { "Com este e-mail entra no portal e recebe as faturas." }
    public var consoleCustomerOwnLanguage: String { "O do navegador" }
    public var consoleCustomerLanguageHint: String { "Nele escrevemos e mostramos o portal." }
    public var consoleStanding: String { "Situação" }
    public var consoleOwedNow: String { "Deve agora" }
    public var consoleOwesNothing: String { "Nada" }
    public var consoleBalanceOwed: String { "Saldo a cobrar na próxima fatura" }
    public var consoleBalanceCredit: String { "Saldo a favor" }
    public func consoleAsksDeletion(_ date: String) -> String { "Pediu a exclusão dos seus dados em \(date)." }
    public var consoleHasNoSubscriptions: String { "Não tem assinaturas." }
    public var consoleComesNext: String { "O que vem" }
    public var consoleCustomerMethods: String { "Formas de pagamento" }
    public var consoleHasNoMethods: String { "Não salvou nenhuma forma de pagamento." }
    public var consolePaidOutside: String { "Pago por fora" }
    public func consoleWentBack(_ amount: String) -> String { "Foram devolvidos \(amount)." }
    public var consoleMailSent: String { "E-mails" }
    public var consoleNoMailYet: String { "Ainda não escrevemos para esta pessoa." }
    public var consoleSignIns: String { "Tentativas de entrada" }
    public var consoleNoSignIns: String { "Ninguém tentou entrar com este e-mail nos últimos 30 dias." }
    public var consoleCannotSignIn: String { "Sem um e-mail não pode entrar: adicione-o nos dados." }
    public func consoleSignInOutcome(_ outcome: SignInTry) -> String {
        switch outcome {
        case .asked: "Pediu para entrar"
        case .unknown: "E-mail desconhecido"
        case .wrongCode: "Código incorreto"
        case .wrongPassword: "Senha incorreta"
        case .signedIn: "Entrou"
        }
    }
    public func consoleSignInWhy(_ outcome: SignInTry) -> String {
        switch outcome {
        case .asked: "Este e-mail é de um cliente. Acima, em E-mails, vê-se se a mensagem saiu."
        case .unknown: "Nesse momento nenhum cliente tinha este e-mail: nada foi enviado."
        case .wrongCode: "O código não era o do último e-mail, ou já tinha vencido."
        case .wrongPassword: "A senha não era a desta conta."
        case .signedIn: "Está no portal, ou esteve."
        }
    }
    public func consoleLookalike(_ email: String, _ moment: String) -> String {
        "\(moment): alguém digitou \(email), que não é de nenhum cliente. Nada foi enviado."
    }
    public var consoleNoEventsYet: String { "Ainda não aconteceu nada." }
    public var consoleNotes: String { "Notas" }
    public var consoleNoNotes: String { "Ainda não há notas." }
    public var consoleNoteLabel: String { "Nota" }
    public var consoleNoteHint: String {
        "A sua equipe a vê. O cliente a recebe se baixar os seus dados, e ela é excluída com ele."
    }
    public var consoleAddNote: String { "Adicionar nota" }
    public var consoleNoteAdded: String { "Salvamos a nota." }
    public var consoleNoteDeleted: String { "Excluímos a nota." }
    public var consoleCustomerDetails: String { "Dados" }
    public var consoleCustomerID: String { "Identificador" }
    public var consoleCustomerNeedsName: String { "Digite o nome ou o e-mail do cliente." }
}
