extension Portuguese {
    public var consoleLettersThatAreFixed: String {
        "Os e-mails que dão acesso ou avisam de uma mudança de acesso, e os que não vão ao cliente, dizem o "
            + "mesmo em todos os negócios: o texto deles não muda."
    }
    public var consoleLetterTextColumn: String { "Texto" }
    public func consoleLetterText(isOwn: Bool) -> String { isOwn ? "Seu" : "Padrão" }
    public var consoleLetterIsOff: String { "Desativado" }
    public var consoleEditLetter: String { "Editar o texto" }
    public var consoleLetterSwitchTitle: String { "Se sai ou não" }
    public var consoleSwitchLetterOff: String { "Desativar este e-mail" }
    public var consoleSwitchLetterOn: String { "Ativar este e-mail" }
    public var consoleLetterIsOffExplained: String {
        "Não chega a nenhum cliente neste modo. As cópias de faturas saem do mesmo jeito."
    }
    public var consoleLetterIsOnExplained: String {
        "Sai para quem não o desativou no portal. Se não quer enviá-lo a ninguém, desative-o."
    }
    public func consoleLetterCannotBeOff(_ reason: ConsoleLetterReason) -> String {
        switch reason {
        case .debt: "Sai sempre: avisa que se deve algo, e o cliente precisa poder pagar a tempo."
        case .subscription: "Sai sempre: é o comprovante de que algo que se cobra começa, muda ou termina."
        case .refund: "Sai sempre: é o comprovante de que o dinheiro foi devolvido."
        case .access: "Sai sempre: sem ele, o cliente não poderia entrar."
        case .security: "Sai sempre: se não foi o cliente que fez a mudança, ele precisa saber."
        case .others: "Sai sempre: quem o espera não é o cliente."
        }
    }
    public func consolePreviewShows(_ customer: String) -> String { "Com os dados de \(customer)." }
    public var consolePreviewShowsNobody: String { "Com dados de exemplo." }
    public var consolePreviewFind: String { "Ver com os dados de um cliente" }
    public var consolePreviewCustomer: String { "Cliente" }
    public var consolePreviewCustomerHint: String { "Nome, e-mail ou id. Vazio: o seu cliente mais novo." }
    public var consolePreviewSubmit: String { "Ver" }
    public func consoleLetterEditTitle(_ letter: String) -> String { "Texto de “\(letter)”" }
    public var consoleLetterEditIntro: String {
        "Mude o assunto e os parágrafos neste idioma e neste modo. A saudação, os valores na tabela, o botão "
            + "e o rodapé são do e-mail. O que já foi enviado fica como saiu."
    }
    public var consoleLetterSubject: String { "Assunto" }
    public var consoleLetterBody: String { "Parágrafos" }
    public var consoleLetterBodyHint: String { "Só texto. Uma linha vazia separa dois parágrafos." }
    public var consoleLetterTry: String { "Ver antes de salvar" }
    public var consoleLetterSendTest: String { "Enviar-me um teste" }
    public func consoleLetterTestGoesTo(_ email: String) -> String {
        "O teste chega só a você, em \(email), com os dados do mesmo cliente."
    }
    public var consoleTooManyTestLetters: String {
        "Você já se enviou vários testes. Espere quinze minutos e envie outro."
    }
    public var consoleLetterWithoutPortalLink: String {
        "Falta {{customer_portal_link}} neste texto: quem receber o e-mail não terá o link do seu portal."
    }
    public func consoleLetterFault(_ fault: ConsoleLetterFault, line: Int, _ name: String) -> String {
        switch fault {
        case .unknownVariable: "Linha \(line): este e-mail não conhece {{\(name)}}. Use uma das variáveis da lista."
        case .brokenTag:
            "Linha \(line): a etiqueta {{\(name) não está bem fechada. Escreva {{, o nome e }} na mesma "
                + "linha."
        case .forbiddenTag: "Linha \(line): {{\(name)}} não pode ser usado aqui. Só há variáveis e seções."
        case .openSection: "Linha \(line): a seção {{#\(name)}} não se fecha. Falta {{/\(name)}}."
        case .strayEnd: "Linha \(line): {{\(name)}} não fecha a última seção aberta."
        case .conditionWithoutSection:
            "Linha \(line): {{\(name)}} é uma condição e não diz nada. Use como {{#\(name)}}…{{/\(name)}}."
        }
    }
    public var consoleVariables: String { "Variáveis" }
    public var consoleVariablesIntro: String {
        "Copie ou clique para colocá-las no texto. O que está entre {{#note}} e {{/note}} sai só se a "
            + "variável tem valor; entre {{^note}} e {{/note}}, só se não tem."
    }
    public var consoleVariable: String { "Variável" }
    public var consoleVariableMeaningColumn: String { "O que diz" }
    public var consoleVariableSample: String { "Exemplo" }
    public var consoleVariableIsEmpty: String { "Sem valor neste exemplo" }
    public var consoleInsertVariable: String { "Colocar no texto" }
    public var consoleRestoreLetterTitle: String { "Texto padrão" }
    public var consoleRestoreLetter: String { "Restaurar o texto padrão" }
    public var consoleRestoreLetterExplained: String {
        "O seu texto neste idioma e neste modo é apagado, e o e-mail volta a dizer o dele."
    }
    public var consoleLetterSaved: String { "Salvamos o seu texto. Os e-mails que saírem a partir de agora o levam." }
    public var consoleLetterRestored: String { "O e-mail tem de novo o texto padrão." }
    public var consoleLetterSwitchedOff: String { "Desativamos este e-mail. Nenhum cliente o recebe neste modo." }
    public var consoleLetterSwitchedOn: String { "Ativamos este e-mail." }
    public func consoleTestLetterSent(_ email: String) -> String { "Enviamos o teste para \(email)." }
}
