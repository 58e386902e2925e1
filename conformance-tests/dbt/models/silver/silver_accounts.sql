select account, operator, currency
from {{ source('affiliate-reports', 'accounts') }}
qualify row_number() over (partition by account order by _weir_loaded_at desc) = 1
