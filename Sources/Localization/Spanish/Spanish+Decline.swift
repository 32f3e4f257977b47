extension Spanish {
    public func decline(_ reason: DeclineReason) -> String {
        switch reason {
        case .insufficientFunds: "No había fondos suficientes."
        case .expired: "La tarjeta está vencida."
        case .wrongDetails: "Los datos no coinciden con los de tu banco."
        case .overLimit: "Se superó el límite permitido por tu banco."
        case .needsAuthentication: "Tu banco pide que confirmes el pago."
        case .authenticationRefused: "El pago se rechazó cuando tu banco pidió confirmarlo."
        case .tryAgain: "Tu banco no respondió. Intenta de nuevo en unos minutos."
        case .notAccepted: "Tu banco no permite este tipo de pago."
        case .closedAccount: "La cuenta ya no acepta débitos."
        case .unfinished: "El pago quedó sin terminar."
        case .generic: "Tu banco rechazó el pago."
        }
    }
    public func declineAdvice(_ reason: DeclineReason) -> String {
        switch reason {
        case .insufficientFunds: "Usa otro método de pago o intenta más tarde."
        case .expired: "Agrega una tarjeta vigente."
        case .wrongDetails: "Agrega de nuevo tu método de pago."
        case .overLimit: "Usa otro método de pago o llama a tu banco."
        case .needsAuthentication: "Paga ahora para confirmarlo."
        case .authenticationRefused: "Si fuiste tú, puedes pagarlo cuando quieras. Si no, llama a tu banco."
        case .tryAgain: "Intenta de nuevo en unos minutos."
        case .notAccepted: "Usa otro método de pago."
        case .closedAccount: "Usa otro método de pago."
        case .unfinished: "Puedes pagarlo cuando quieras."
        case .generic: "Usa otro método de pago o llama a tu banco."
        }
    }
}
