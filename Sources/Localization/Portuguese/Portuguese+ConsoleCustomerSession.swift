extension Portuguese {
    public var consoleOpenSession: String { "Abrir sessão para o cliente" }
    public func consoleSessionTitle(_ customer: String) -> String { "Abrir o portal para \(customer)" }
    public var consoleSessionIntro: String {
        "Cria um endereço que abre o portal sem código nem senha, uma única vez e dentro de 5 minutos. A sessão "
            + "dura até 1 hora, ou 30 minutos sem uso. Quem o abre pode pagar e mudar os dados: entregue-o só a essa "
            + "pessoa."
    }
    public var consoleSessionConfiguration: String { "Configuração do portal" }
    public var consoleSessionConfigurationHint: String { "Decide o que se pode fazer nessa sessão." }
    public var consoleTheirPortal: String { "A que lhe corresponde" }
    public var consoleUsualPortal: String { "Principal" }
    public var consoleMakeSession: String { "Criar o endereço" }
    public var consoleSessionMade: String { "O endereço está pronto. Não o mostraremos de novo." }
    public var consoleSessionAddress: String { "Endereço para copiar" }
    public var consoleSessionAddressHint: String {
        "Abre uma vez e vence em 5 minutos, ou antes se alguém sai da equipe. Fica registrado quem o criou."
    }
    public var consoleCustomerPortalIsOff: String { "O portal está desligado: ninguém pode entrar até ser ligado." }
    public var consoleViewAs: String { "Ver como o cliente" }
    public func consoleViewAsTitle(_ customer: String) -> String { "Ver o portal como \(customer)" }
    public var consoleViewAsIntro: String {
        "Você verá o mesmo que essa pessoa, sem poder pagar nem mudar nada. O seu nome e o motivo ficam registrados."
    }
    public var consoleViewReason: String { "Motivo" }
    public var consoleViewReasonHint: String { "Por exemplo: pergunta sobre uma cobrança de outubro." }
    public var consoleSeePortal: String { "Ver o portal" }
}
