extension Portuguese {
    public var consolePortalIntro: String {
        "A página em que seus clientes veem o que devem, pagam, trocam o cartão e baixam as faturas."
    }

    public var consolePortalSwitchTitle: String { "O portal" }
    public var consolePortalIsOn: String { "Ligado" }
    public var consolePortalIsOff: String { "Desligado" }
    public var consolePortalOnExplained: String {
        "Seus clientes podem entrar, e os e-mails levam links para o portal."
    }
    public var consolePortalOffExplained: String {
        "Ninguém pode entrar, e os e-mails não levam links para o portal. As cobranças continuam como sempre."
    }
    public var consoleSwitchPortalOff: String { "Desligar o portal" }
    public var consoleSwitchPortalOn: String { "Ligar o portal" }
    public var consolePortalOffQuestion: String { "Desligar o portal de clientes?" }
    public var consolePortalOffFollows: [String] {
        [
            "Quem abrir lerá que não está disponível e que escreva para você.",
            "As sessões abertas se encerram agora, e os links enviados deixam de servir para sempre.",
            "Os e-mails que saírem a partir de agora não levam links para o portal.",
            "As cobranças, as novas tentativas e as faturas continuam como sempre.",
            "Você pode ligá-lo de novo quando quiser.",
        ]
    }
    public var consoleConfirmPortalOff: String { "Sim, desligar" }
    public var consolePortalSwitchedOff: String { "Desligamos o portal. As sessões abertas foram encerradas." }
    public var consolePortalSwitchedOn: String { "Ligamos o portal. Seus clientes já podem entrar." }

    public var consolePortalAddressTitle: String { "Seu endereço" }
    public var consolePortalAddressIntro: String {
        "É um só para todos os seus clientes: cada um entra com o próprio e-mail. Coloque no seu site, nas mensagens ou no caixa."
    }
    public var consolePortalAddressLabel: String { "Endereço do portal" }
    public var consoleCopyHint: String { "Selecione o texto todo e copie." }
    public var consoleOpenPortal: String { "Abrir o portal" }
    public var consoleAddressOfThisMode: String {
        "Seu endereço público mostra o outro modo. Este mostra o modo em que você está agora."
    }
    public var consoleChangeAddress: String { "Mudar o endereço" }
    public var consoleSlugLabel: String { "Final do endereço" }
    public func consoleSlugHint(_ beginning: String) -> String {
        "Vem depois de \(beginning). De 2 a 40 letras minúsculas sem acento, números e hifens."
    }
    public var consoleSlugIsMalformed: String {
        "Use de 2 a 40 letras minúsculas sem acento, números e hifens, sem hífen no começo nem no fim."
    }
    public var consoleSlugIsTaken: String { "Outra empresa usa ou usou esse endereço. Escolha outro." }
    public func consoleSlugFollows(_ old: String, until: String) -> String {
        "Até \(until), \(old) leva ao endereço novo, também a partir dos e-mails já enviados. Depois deixa de funcionar."
    }
    public var consoleSlugSessions: String {
        "Quem estiver dentro do portal terá de entrar de novo."
    }
    public var consoleSlugChanged: String { "Mudamos o endereço do portal." }
    public func consoleOldAddress(_ address: String, until: String) -> String {
        "\(address) traz para cá até \(until)."
    }

    public var consoleButtonTitle: String { "Botão para o seu site" }
    public var consoleButtonIntro: String { "Cole este código onde quiser o botão. Não carrega nada de terceiros." }
    public var consoleButtonText: String { "Gerenciar assinatura" }
    public var consoleButtonCodeLabel: String { "Código HTML do botão" }
    public var consoleQRTitle: String { "Código QR" }
    public var consoleQRIntro: String { "Para imprimir: quem aponta a câmera chega ao seu portal." }
    public var consoleQRAlt: String { "Código QR com o endereço do portal" }
    public var consoleDownloadQR: String { "Baixar imagem" }

    public var consoleOriginsTitle: String { "Sites aos quais o portal pode voltar" }
    public var consoleOriginsIntro: String {
        "Uma sessão feita por API pode levar um endereço de volta. Com esta lista, só a estes sites; sem ela, a qualquer um que o seu programa disser."
    }
    public var consoleOriginsLabel: String { "Sites permitidos" }
    public var consoleOriginsHint: String { "Um por linha, como https://loja.exemplo, sem nada depois." }
    public func consoleOriginIsInvalid(_ line: Int) -> String {
        "Linha \(line): escreva o site como https://loja.exemplo, sem nada depois."
    }
    public var consoleTooManyOrigins: String { "Guardamos no máximo 50 sites." }
    public var consoleOriginsSaved: String { "Salvamos os sites permitidos." }

    public var consoleFramesTitle: String { "O portal dentro do seu site" }
    public var consoleFramesIntro: String {
        "Sites cujas páginas podem mostrar o portal em um quadro. Sem nenhum, os navegadores recusam."
    }
    public var consoleFrameOriginsLabel: String { "Sites que podem enquadrá-lo" }
    public func consoleTooManyFrameOrigins(_ limit: Int) -> String {
        "No máximo \(limit) sites podem enquadrar o portal."
    }
    public var consoleFrameOriginsSaved: String { "Salvamos os sites que podem enquadrar o portal." }
    public var consoleFramesFollow: String {
        "A cada visita o seu programa cria uma sessão, e o endereço dela vai no quadro: ali se abre sozinha, uma vez. As páginas de pagamento se abrem na janela inteira, e a entrada também."
    }

    public var consoleForDevelopersTitle: String { "Para programar" }
    public var consoleForDevelopersIntro: String {
        "Seu programa pode abrir o portal para quem já entrou no seu site, sem pedir o e-mail: o endereço serve uma vez, por 5 minutos."
    }
    public var consoleSnippetKey: String { "Troque a chave por uma sua: Desenvolvimento → Chaves de API." }
    public func consoleSnippetLabel(_ tool: String) -> String { "Com \(tool)" }
    public var consoleSlugOfConsole: String {
        "O endereço deste console muda com ele. Até esse dia, o anterior também traz você aqui."
    }
}
