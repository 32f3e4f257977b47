extension Portuguese {
    public func consoleAuditDetail(_ detail: AuditDetail) -> String {
        switch detail {
        case .role: "Função"
        case .from: "Antes"
        case .to: "Agora"
        case .how: "Como"
        case .amount: "Valor"
        case .total: "Total"
        case .state: "Resultado"
        case .mode: "Modo"
        case .email: "E-mail"
        case .name: "Nome"
        case .reason: "Motivo"
        case .session: "Sessão"
        case .configuration: "Configuração"
        case .note: "Nota"
        case .refund: "Reembolso"
        case .attempt: "Tentativa"
        case .product: "Produto"
        case .customer: "Cliente"
        case .price: "Preço"
        case .quantity: "Quantidade"
        case .effect: "Quando"
        case .length: "Por quanto tempo"
        case .url: "Endereço"
        case .key: "Chave"
        case .successor: "Chave nova"
        case .permission: "Permissão"
        case .number: "Número"
        case .creditNote: "Nota de crédito"
        case .way: "Como volta"
        case .status: "Estado"
        }
    }
    public func consoleAuditValue(_ value: AuditValue) -> String {
        switch value {
        case .sent: "Enviada"
        case .charged: "Cobrada"
        case .pending: "A caminho"
        case .succeeded: "Deu certo"
        case .failed: "Recusado"
        case .requiresAction: "Falta o cliente confirmar"
        case .unknown: "Sem resposta ainda"
        }
    }
    public func consoleAuditSays(_ isSo: Bool) -> String { isSo ? "Sim" : "Não" }
}
