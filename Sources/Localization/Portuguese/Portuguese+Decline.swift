extension Portuguese {
    public func decline(_ reason: DeclineReason) -> String {
        switch reason {
        case .insufficientFunds: "Não havia saldo suficiente."
        case .expired: "O cartão está vencido."
        case .wrongDetails: "Os dados não conferem com os do seu banco."
        case .overLimit: "O limite permitido pelo seu banco foi excedido."
        case .needsAuthentication: "Seu banco pede que você confirme o pagamento."
        case .authenticationRefused: "O pagamento foi recusado quando seu banco pediu a confirmação."
        case .tryAgain: "Seu banco não respondeu. Tente novamente em alguns minutos."
        case .notAccepted: "Seu banco não permite este tipo de pagamento."
        case .closedAccount: "A conta não aceita mais débitos."
        case .unfinished: "O pagamento ficou sem terminar."
        case .generic: "Seu banco recusou o pagamento."
        }
    }
    public func declineAdvice(_ reason: DeclineReason) -> String {
        switch reason {
        case .insufficientFunds: "Use outra forma de pagamento ou tente mais tarde."
        case .expired: "Adicione um cartão válido."
        case .wrongDetails: "Adicione novamente sua forma de pagamento."
        case .overLimit: "Use outra forma de pagamento ou ligue para seu banco."
        case .needsAuthentication: "Pague agora para confirmar."
        case .authenticationRefused: "Se foi você, pode pagar quando quiser. Se não, ligue para seu banco."
        case .tryAgain: "Tente novamente em alguns minutos."
        case .notAccepted: "Use outra forma de pagamento."
        case .closedAccount: "Use outra forma de pagamento."
        case .unfinished: "Você pode pagar quando quiser."
        case .generic: "Use outra forma de pagamento ou ligue para seu banco."
        }
    }
}
