select account, player_id, country, registered_at, lifetime_value
from {{ source('affiliate-reports', 'players') }}
qualify row_number() over (partition by account, player_id order by _weir_loaded_at desc) = 1
