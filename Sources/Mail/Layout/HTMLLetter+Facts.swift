import HTML

/// What a letter is about, label by label.
extension HTMLLetter {
    @MarkupBuilder var facts: Markup {
        if !content.facts.isEmpty {
            table(.style("width:100%;margin:0 0 20px;border-collapse:collapse")) {
                tbody {
                    for fact in content.facts {
                        tr {
                            th(
                                .scope(.row),
                                .style(
                                    """
                                    padding:10px 12px 10px 0;border-bottom:1px solid #e3e6ea;text-align:left;\
                                    vertical-align:top;font-weight:400;font-size:14px;color:#5b6370
                                    """)
                            ) { fact.label }
                            td(
                                .style(
                                    """
                                    padding:10px 0;border-bottom:1px solid #e3e6ea;text-align:right;\
                                    vertical-align:top;font-weight:600
                                    """)
                            ) { fact.value }
                        }
                    }
                }
            }
        }
    }
}
