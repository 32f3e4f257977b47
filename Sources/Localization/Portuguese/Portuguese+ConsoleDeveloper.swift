extension Portuguese {
    public var consoleShownOnce: String { "Copie agora e guarde bem: não será mostrada de novo." }
    public func consoleOverlap(hours: Int) -> String {
        switch hours {
        case 0: "Nem um momento mais"
        case 24: "Mais 1 dia"
        default: "Mais \(hours / 24) dias"
        }
    }
    public var consoleOverlapLabel: String { "A anterior continua valendo" }
    public var consoleKeysIntro: String { "Com elas seus programas usam a API. Cada uma vale só neste modo." }
    public var consoleNoKeys: String { "Ainda não há chaves." }
    public var consoleNoKeysAdvice: String { "Crie uma e dê ao seu programa: ele fala o dialeto do Stripe." }
    public var consoleKey: String { "Chave" }
    public var consoleKeyKindLabel: String { "Tipo" }
    public func consoleKeyKind(_ kind: KeyKind) -> String {
        switch kind {
        case .secret: "Chave secreta"
        case .publishable: "Chave publicável"
        }
    }
    public func consoleKeyKindDetail(_ kind: KeyKind) -> String {
        switch kind {
        case .secret: "Pode fazer tudo. Guarde só nos seus servidores."
        case .publishable: "Nomeia sua empresa e não abre nada: pode estar em uma página."
        }
    }
    public var consoleLastUse: String { "Último uso" }
    public var consoleNeverUsed: String { "Nunca" }
    public var consoleKeyWorks: String { "Em vigor" }
    public func consoleKeyWorksUntil(_ time: String) -> String { "Vale até \(time)" }
    public var consoleKeyEnded: String { "Revogada" }
    public var consoleNewKey: String { "Criar chave" }
    public var consoleNewKeyTitle: String { "Sua nova chave" }
    public var consoleNewKeyLive: String { "Vale no modo real: cobra dinheiro de verdade." }
    public var consoleNewKeyTest: String { "Vale no modo de teste: não cobra dinheiro real." }
    public var consoleRoll: String { "Substituir" }
    public func consoleRollTitle(_ key: String) -> String { "Substituir \(key)?" }
    public var consoleRollExplained: String {
        "Damos uma chave nova. Coloque nos seus programas enquanto a anterior ainda vale."
    }
    public func consoleOldKeyWorksUntil(_ time: String) -> String { "A anterior vale até \(time)." }
    public var consoleRevoke: String { "Revogar" }
    public func consoleRevokeTitle(_ key: String) -> String { "Revogar \(key)?" }
    public func consoleKeyUsedOn(_ time: String) -> String { "Foi usada pela última vez em \(time)." }
    public var consoleKeyNeverUsed: String { "Nunca foi usada." }
    public var consoleRevokeExplained: String {
        "O programa que a usar para de funcionar na hora. Não dá para desfazer."
    }
    public func consoleKeyRevoked(_ key: String) -> String { "Revogamos \(key)." }
    public var consoleKeyHasEnded: String { "Essa chave já não vale: crie outra." }
    public var consoleWebhooksIntro: String {
        "Endereços seus aos quais avisamos o que acontece, assinado e com novas tentativas."
    }
    public var consoleNoWebhooks: String { "Ainda não avisamos nenhum endereço." }
    public var consoleNoWebhooksAdvice: String {
        "Adicione a do seu programa para que ele saiba quando algo é pago ou falha."
    }
    public var consoleNewWebhook: String { "Adicionar endereço" }
    public var consoleNewWebhookIntro: String {
        "Daremos um segredo para que seu programa confira que o aviso é nosso."
    }
    public var consoleWebhookURL: String { "Endereço" }
    public var consoleWebhookURLHint: String { "Começa com https:// e está na internet." }
    public var consoleWebhookURLRefused: String { "Escreva um endereço público que comece com https://." }
    public var consoleTooManyWebhooks: String { "Já há tantos endereços quanto possível: exclua um." }
    public var consoleWebhookEvents: String { "Eventos" }
    public var consoleAllEvents: String { "Todos os eventos" }
    public var consoleSomeEvents: String { "Só os que você escolher" }
    public func consoleEventCount(_ count: Int) -> String { "\(count) escolhidos" }
    public var consoleChooseEvents: String { "Escolha pelo menos um evento, ou todos." }
    public var consoleWebhookMade: String { "O endereço está pronto" }
    public var consoleSigningSecret: String { "Segredo da assinatura" }
    public var consoleSigningExplained: String {
        "Cada aviso leva uma assinatura no cabeçalho Stripe-Signature, que se confere com este segredo."
    }
    public var consoleSeeWebhook: String { "Ver o endereço" }
    public var consoleWebhookOn: String { "Ligado" }
    public var consoleWebhookOff: String { "Desligado" }
    public var consoleRotateSecret: String { "Trocar segredo" }
    public var consoleRotateSecretTitle: String { "Trocar o segredo?" }
    public var consoleRotateSecretExplained: String {
        "Damos um novo. Enquanto o anterior ainda vale, assinamos com os dois."
    }
    public var consoleOldSecretUntil: String { "O segredo anterior vale até" }
    public func consoleOldSecretWorksUntil(_ time: String) -> String { "O anterior vale até \(time)." }
    public var consoleDisable: String { "Desligar" }
    public var consoleEnable: String { "Ligar" }
    public func consoleDisableTitle(_ url: String) -> String { "Deixar de avisar \(url)?" }
    public var consoleDisableExplained: String {
        "O que estava a caminho não é mais enviado. Você pode ligar quando quiser."
    }
    public func consoleDeleteWebhookTitle(_ url: String) -> String { "Excluir \(url)?" }
    public var consoleDeleteWebhookExplained: String {
        "Não é mais avisado, nem do que estava a caminho. Não dá para desfazer."
    }
    public var consoleWebhookDisabled: String { "Deixamos de avisar este endereço." }
    public var consoleWebhookEnabled: String { "Avisamos de novo este endereço." }
    public var consoleWebhookDeleted: String { "Excluímos o endereço." }
    public var consoleWebhookIsOff: String { "O endereço está desligado: ligue primeiro." }
    public var consoleDeliveries: String { "Envios" }
    public var consoleNoDeliveries: String { "Não há envios." }
    public var consoleNoDeliveriesAdvice: String { "Aparecem quando acontece algo que este endereço quer saber." }
    public func consoleDelivery(_ state: DeliveryState) -> String {
        switch state {
        case .pending: "A caminho"
        case .succeeded: "Entregue"
        case .failed: "Não entregue"
        case .canceled: "Não enviado"
        }
    }
    public var consoleEvent: String { "Evento" }
    public var consoleAnswer: String { "Resposta" }
    public var consoleTries: String { "Envios feitos" }
    public var consoleLastTry: String { "Último envio" }
    public var consoleResend: String { "Enviar de novo" }
    public var consoleDeliveryQueued: String { "É enviado de novo em alguns segundos." }
    public var consoleEventsIntro: String { "Tudo o que aconteceu, como seus programas ouvem." }
    public var consoleNoEvents: String { "Ainda não aconteceu nada." }
    public var consoleNoEventsAdvice: String { "Cada mudança deixa aqui um evento com o objeto como ficou." }
    public var consoleEventType: String { "Tipo de evento" }
    public var consoleSubject: String { "Sobre" }
    public var consoleEventObject: String { "O objeto naquele momento" }
    public var consoleRequest: String { "Requisição" }
    public var consoleIdempotencyKey: String { "Chave de idempotência" }
    public func consoleDeliveryTrouble(_ trouble: DeliveryTrouble) -> String {
        switch trouble {
        case .noHost: "Esse servidor não existe: confira o endereço."
        case .notPublic: "O endereço não é público: não escrevemos para ele."
        case .refused: "O servidor não aceita conexões."
        case .insecure: "A conexão segura não pôde ser feita: confira o certificado."
        case .timedOut: "O servidor não respondeu a tempo."
        case .redirected: "Respondeu com um redirecionamento, e não os seguimos."
        case .failed: "A conexão caiu."
        }
    }
    public var consoleRawTrouble: String { "Mensagem técnica" }
}
