extension Portuguese {
    public var detailsIntro: String { "Aparecem nas suas próximas faturas." }
    public func emailIsLocked(_ merchant: String) -> String {
        "É o e-mail com que você entra. Para mudá-lo, escreva para \(merchant)."
    }
    public var detailsSaved: String { "Seus dados foram salvos." }
    public func taxIDHasAnotherForm(_ label: String, _ example: String) -> String {
        "\(label): escreva o número completo, como \(example)."
    }
    public func taxIDDoesNotAddUp(_ label: String) -> String {
        "\(label): confira o número, o dígito verificador não bate."
    }
    public var unsafeText: String { "Retire os caracteres especiais ou invisíveis deste campo." }
}
